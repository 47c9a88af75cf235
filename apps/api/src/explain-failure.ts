import { sqlState, SettingsError } from '@kakehashi/api/platform';

/** One sentence for each failure that an operator can mend; null for one that only its stack explains. */
export function explainFailure(error: unknown): string | null {
  if (error instanceof SettingsError) return error.problems.join('\n');
  const code = sqlState(error) ?? (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case 'EADDRINUSE':
      return 'The port is taken by another program; stop that one or set PORT to a free port.';
    case 'EACCES':
      return 'This user may not listen on the port; set PORT to one above 1024.';
    case 'EADDRNOTAVAIL':
      return 'HOST is not an address of this machine.';
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return 'PostgreSQL does not answer at DATABASE_URL; check that it runs and that the address is right.';
    case '28P01':
    case '28000':
      return 'PostgreSQL refuses the user or the password of DATABASE_URL.';
    case '3D000':
      return 'The database that DATABASE_URL names does not exist.';
    case '42P01':
    case '3F000':
    case '42703':
      return 'The database is not up to date; run `manage.js migrate` first.';
    default:
      return /pg-boss is not installed|migrat/i.test(error instanceof Error ? error.message : '')
        ? 'The database is not up to date; run `manage.js migrate` first.'
        : null;
  }
}

/** Says what went wrong and ends the process. */
export function exitWith(error: unknown): never {
  console.error(explainFailure(error) ?? error);
  process.exit(1);
}
