"""The database itself refuses to change a log line; deleting one past its term stays possible.

A later migration that alters this table makes SQLite build it anew: put the trigger back there (a test looks).
"""

from django.db import migrations

MELDING = "a log line is never changed"
SQLITE = f"""
CREATE TRIGGER logregel_alleen_erbij BEFORE UPDATE ON wijkexpeditie_logregel
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END
"""
POSTGRESQL = f"""
CREATE FUNCTION logregel_alleen_erbij() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER logregel_alleen_erbij BEFORE UPDATE ON wijkexpeditie_logregel
FOR EACH ROW EXECUTE FUNCTION logregel_alleen_erbij();
"""
WEG = {
    "sqlite": "DROP TRIGGER logregel_alleen_erbij",
    "postgresql": "DROP TRIGGER logregel_alleen_erbij ON wijkexpeditie_logregel; DROP FUNCTION logregel_alleen_erbij();",
}


def maak(apps, schema_editor):
    schema_editor.execute({"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor])


def haal_weg(apps, schema_editor):
    schema_editor.execute(WEG[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [("wijkexpeditie", "0002_tik_en_claim")]

    operations = [migrations.RunPython(maak, haal_weg)]
