/** Citizens who file, each with a token; their filings differ by a number. */
import { Pool } from 'undici';
import { betweenTowns, serialMark, withinATown } from '../answers.js';

const kinds = { withinATown, betweenTowns };
const howMany = 200;

export interface Filed {
  status: number;
  id: string;
}

export interface Citizens {
  file(): Promise<Filed>;
  close(): Promise<void>;
}

export async function openCitizens(
  apiUrl: string,
  answers: keyof typeof kinds,
  connections: number,
): Promise<Citizens> {
  const pool = new Pool(apiUrl, { connections });
  const template = JSON.stringify({ event: 'move', answers: kinds[answers]() });
  const json = { 'content-type': 'application/json' };
  const post = async (path: string, headers: Record<string, string>, body: string): Promise<[number, string]> => {
    const response = await pool.request({ method: 'POST', path, headers: { ...json, ...headers }, body });
    return [response.statusCode, await response.body.text()];
  };
  const tokens: string[] = [];
  for (let i = 0; i < howMany; i += 1) {
    const grant = JSON.stringify({ role: 'citizen', subject: `bench-${i}`, level: 3 });
    const [, text] = await post('/demo/tokens', {}, grant);
    tokens.push((JSON.parse(text) as { accessToken: string }).accessToken);
  }
  let serial = 0;
  const file = async (): Promise<Filed> => {
    serial += 1;
    const number = String(serial).padStart(serialMark.length, '0');
    const authorization = `Bearer ${tokens[serial % howMany]}`;
    const headers = { authorization, 'idempotency-key': `bench-${number}` };
    const [status, text] = await post('/v1/filings', headers, template.replaceAll(serialMark, number));
    return { status, id: status === 202 ? (JSON.parse(text) as { id: string }).id : '' };
  };
  return { file, close: () => pool.close() };
}
