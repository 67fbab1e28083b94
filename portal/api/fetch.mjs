// Takes the description of the services' routes from a running installation: npm run api:fetch -- http://localhost:8080
import { writeFile } from 'node:fs/promises';

const origin = process.argv[2] ?? 'http://localhost:8080';
const answer = await fetch(`${origin}/api/docs`, { headers: { Accept: 'application/json' } });
const api = await answer.json();
if (!answer.ok || api['x-missing']) throw new Error(`Not every service of ${origin} described itself`);

/** In a fixed order, so that a difference shows what changed; without names that two services may share. */
function settled(value) {
  if (Array.isArray(value)) return value.map(settled);
  if (value === null || typeof value !== 'object') return value;
  const names = Object.keys(value).filter((name) => name !== 'operationId' && name !== 'tags');
  return Object.fromEntries(names.sort().map((name) => [name, settled(value[name])]));
}

await writeFile(new URL('openapi.json', import.meta.url), `${JSON.stringify(settled(api), null, 1)}\n`);
