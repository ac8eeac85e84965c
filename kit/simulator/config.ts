/** The only reader of the simulator's environment. */
import type { SimulatorSettings } from './simulator.js';

/** Returns the settings, or throws an error that names all that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv): SimulatorSettings {
  const port = env['TODOKE_SANDBOX_PORT'] || '4000';
  const apiUrl = env['TODOKE_API_URL'] || 'http://127.0.0.1:3000';
  const faults = [
    ...(/^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? [] : ['TODOKE_SANDBOX_PORT is not a port']),
    ...(/^https?:\/\//.test(apiUrl) && URL.canParse(apiUrl) ? [] : ['TODOKE_API_URL is not an http(s) URL']),
  ];
  if (faults.length > 0) throw new Error(faults.join('; '));
  return {
    port: Number(port),
    apiUrl,
    host: env['TODOKE_SANDBOX_HOST'] || '127.0.0.1',
    stateFile: env['TODOKE_SANDBOX_STATE'] || undefined,
    secretsFile: env['TODOKE_SANDBOX_SECRETS'] || undefined,
  };
}
