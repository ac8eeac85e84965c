import { readConfig } from './config.js';

describe('the environment', () => {
  it('has defaults for local use', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      apiUrl: 'http://127.0.0.1:3000',
      host: '127.0.0.1',
      stateFile: undefined,
      secretsFile: undefined,
    });
  });

  it('is refused with all that is wrong', () => {
    expect(() => readConfig({ TODOKE_SANDBOX_PORT: '70000', TODOKE_API_URL: 'localhost' })).toThrow(
      'TODOKE_SANDBOX_PORT is not a port; TODOKE_API_URL is not an http(s) URL',
    );
  });
});
