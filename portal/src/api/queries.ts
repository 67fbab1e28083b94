import { QueryClient } from '@tanstack/react-query';
import { Problem, Unreachable } from './problems';

/** What may succeed when asked again: the network, a service that is being restarted. */
function worthAnotherTry(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && [429, 502, 503, 504].includes(error.status));
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 3 && worthAnotherTry(error),
      retryDelay: (failures, error) =>
        error instanceof Problem && error.retryAfter ? error.retryAfter * 1000 : 500 * 2 ** failures,
    },
  },
});
