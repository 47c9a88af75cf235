#!/usr/bin/env bash
# Every night at 02:00 Japan time: the database and the attachments, written aside and renamed when whole, old ones removed.
set -euo pipefail
export TZ=Asia/Tokyo
keep_days="${KEEP_DAYS:-30}"
backups="${BACKUP_DIR:-/backups}"
files="${FILES_DIR:-/data}"

backup() {
  local stamp
  stamp="$(date +%Y%m%d-%H%M%S)"
  pg_dump --format=custom --file="$backups/.database-$stamp.dump"
  # A dump that cannot be listed is no backup.
  pg_restore --list "$backups/.database-$stamp.dump" >/dev/null
  tar -C "$files" -czf "$backups/.files-$stamp.tar.gz" .
  mv "$backups/.database-$stamp.dump" "$backups/database-$stamp.dump"
  mv "$backups/.files-$stamp.tar.gz" "$backups/files-$stamp.tar.gz"
  find "$backups" -maxdepth 1 -type f -name '*-*' -mtime "+$keep_days" -delete
  echo "backup $stamp done"
}

if [ "${1:-}" = once ]; then
  backup
  exit
fi
while true; do
  sleep "$(( $(date -d 'tomorrow 02:00' +%s) - $(date +%s) ))"
  backup || echo 'backup failed' >&2
done
