import { startDemoServer } from '../../../tools/demo-server.mjs';

/** Starts one server for the whole run, unless E2E_URL and E2E_OWNER_URL name one that runs already. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['E2E_URL'] && process.env['E2E_OWNER_URL']) return undefined;
  const server = await startDemoServer({ tell: (step) => console.log(`journeys: ${step}`) });
  process.env['E2E_URL'] = server.url;
  process.env['E2E_OWNER_URL'] = server.ownerUrl;
  return async () => {
    const errors = server
      .log()
      .split('\n')
      .filter((line) => /"level":(50|60)|"level":"(error|fatal)"/.test(line));
    if (errors.length > 0) console.error(`journeys: the API logged errors:\n${errors.slice(0, 20).join('\n')}`);
    await server.stop();
  };
}
