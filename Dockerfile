FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 VAR_DIR=/var/lib/wijkexpeditie STATIC_ROOT=/srv/static
RUN useradd --system --uid 10001 --create-home --home-dir $VAR_DIR wijk
WORKDIR /srv/wijkexpeditie
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.txt
COPY . .
RUN SECRET_KEY=only-while-building-the-image-which-holds-no-data-xx PRODUCTIE=1 python manage.py collectstatic --noinput
USER wijk
EXPOSE 8000
CMD ["gunicorn", "--config", "wijkexpeditie/gunicorn_conf.py", "wijkexpeditie.wsgi"]
