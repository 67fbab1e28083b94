import type { components, paths } from './schema';

export type Schemas = components['schemas'];

type Operations<P extends keyof paths, M extends keyof paths[P]> = paths[P][M];

type Content<R> = R extends { content: infer C } ? C[keyof C] : never;

/** What a route answers when all is well. Named by the route, since names of schemas may change when services are joined. */
export type Answer<P extends keyof paths, M extends keyof paths[P] = 'get' & keyof paths[P]> =
  Operations<P, M> extends { responses: { 200: infer R } } ? Content<R> : never;

type Items<T> = T extends { items?: (infer I)[] } ? I : never;

/** One item of a list that is answered in pages. */
export type Item<P extends keyof paths> = Items<Answer<P>>;

/**
 * The services leave out nothing, but OpenAPI calls every property optional: this takes the question mark away, except
 * from those that may really be null.
 */
export type Sure<T, MayBeNull extends keyof T = never> = { [K in Exclude<keyof T, MayBeNull>]-?: NonNullable<T[K]> } & {
  [K in MayBeNull]?: T[K] | null;
};
