import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { upTo, type PageOf } from './client';

interface Reading {
  /** How many are read at once, before somebody asks for more. */
  most?: number;
  enabled?: boolean;
}

/** A list that may be longer than what is read of it: `hasNextPage` says so, and {@link More} says it to people. */
export function useList<T>(
  queryKey: readonly unknown[],
  page: (after: string | undefined) => Promise<unknown>,
  { most = 5_000, enabled = true }: Reading = {},
) {
  return useInfiniteQuery({
    queryKey,
    enabled,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => upTo<T>(page, most, pageParam),
    getNextPageParam: (last) => last.next,
    select: joined<T>,
  });
}

function joined<T>({ pages }: InfiniteData<PageOf<T>, string | undefined>): T[] {
  return pages.flatMap((page) => page.items);
}
