import type { ReactNode } from 'react';
import { ProblemNote } from './ProblemNote';
import { Skeleton } from './Skeleton';

interface Props<T> {
  query: { data: T | undefined; isError: boolean; error: unknown; refetch: () => unknown };
  lines?: number;
  children: (data: T) => ReactNode;
}

/** What a query brought; grey bars until then, or what went wrong. What is known already stays while it is asked again. */
export function Loaded<T>({ query, lines, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  return <Skeleton {...(lines ? { lines } : {})} />;
}
