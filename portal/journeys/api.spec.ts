import { readFileSync } from 'node:fs';
import { expect, test } from './people';
import { eventually } from './platform';

interface Node {
  $ref?: string;
  items?: Node;
  properties?: Record<string, Node>;
  content?: Record<string, { schema?: Node }>;
}

interface Api {
  paths: { [path: string]: { [method: string]: { parameters?: { name: string }[]; requestBody?: Node; responses: Record<string, Node> } } };
  components: { schemas: { [name: string]: Node } };
}

/** Every name that a body has, with the names inside it; a schema inside itself is gone through once. */
function names(api: Api, node: Node | undefined, at = '', seen: string[] = []): string[] {
  if (!node) return [];
  if (node.$ref) {
    const name = node.$ref.slice(node.$ref.lastIndexOf('/') + 1);
    return seen.includes(name) ? [] : names(api, api.components.schemas[name], at, [...seen, name]);
  }
  if (node.items) return names(api, node.items, `${at}[]`, seen);
  return Object.entries(node.properties ?? {}).flatMap(([name, inner]) => [`${at}/${name}`, ...names(api, inner, `${at}/${name}`, seen)]);
}

function bodies(node: Node | undefined): Node[] {
  return Object.values(node?.content ?? {}).flatMap((media) => (media.schema ? [media.schema] : []));
}

function promises(api: Api): string[] {
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const place = `${method.toUpperCase()} ${path}`;
      const answer = bodies(operation.responses['200']).flatMap((schema) => names(api, schema));
      const sent = bodies(operation.requestBody).flatMap((schema) => names(api, schema));
      const asked = (operation.parameters ?? []).map((parameter) => `?${parameter.name}`);
      return [place, ...[...answer, ...sent, ...asked].map((name) => `${place} ${name}`)];
    }),
  );
}

test('the services still have everything that the portal was built against', async ({ request }) => {
  test.slow();
  const built = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as Api;
  // A service makes its description when it is first asked, which takes its time; until then it is named as missing.
  const described = await eventually('the description of all services', async () => {
    const api = (await (await request.get('/api/docs', { headers: { Accept: 'application/json' } })).json()) as Api & { 'x-missing'?: string[] };
    if (api['x-missing']) throw new Error(api['x-missing'].join());
    return api;
  });
  const now = new Set(promises(described));
  expect(promises(built).filter((promise) => !now.has(promise)), 'npm run api:fetch, and mend what no longer compiles').toEqual([]);
});
