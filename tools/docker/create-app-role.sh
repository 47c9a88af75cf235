#!/usr/bin/env bash
# Runs once, when the database is made: the role with which the application works, without rights to change the schema.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set=password="$APP_PASSWORD" <<'SQL'
CREATE ROLE kakehashi_app LOGIN PASSWORD :'password';
SQL
