"""Strings that people, machines and mischief put in forms."""

STOUT = (
    "gewoon",
    " ",
    "\x00",
    "a\x00b",
    "\u202egnidael",  # right-to-left override
    "مرحبا بالجيران",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "Z͑ͫ̓ͪ̂ͫ̽a̴͢lgo",
    "x" * 10_000,
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ expeditie.contact_telefoon }}{% now 'Y' %}",
    "'; DROP TABLE expedities_deelnemer; --",
    "%s%n%d {0} %(naam)s",
    "../../etc/passwd",
    '=HYPERLINK("#","klik")',
    "regel een\r\nregel twee\tmet tab",
    "\ufeffmet BOM",
    "-1",
    "99999999999999999999",
    "NaN",
    "0001-01-01",
    "9999-12-31",
    "31-02-2026",
)
