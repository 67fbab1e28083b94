import { useMutation, useQueryClient, type QueryClient, type UseMutationResult } from '@tanstack/react-query';
import { Problem } from '../api/problems';
import { notify } from './notices';
import { told } from './ProblemNote';

interface Outcome<I, O> {
  /** What is said when it worked; nothing where it is seen anyway. */
  done?: string | ((input: I, output: O) => string | undefined);
  /** First parts of the keys of what has to be asked again. */
  touches: string[];
  /**
   * Shows at once what will most likely be so; if it fails, everything touched is as it was. Only for what needs no typing:
   * what was typed has to stay until it is accepted.
   */
  expects?: (client: QueryClient, input: I) => void;
}

/** Something the user does: says that it worked or why not, and asks again for what it touched. */
export function useAction<I, O>(
  act: (input: I) => Promise<O>,
  { done, touches, expects }: Outcome<I, O>,
): UseMutationResult<O, Error, I, () => void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    // Without a network it fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    onMutate: async (input) => {
      if (!expects) return () => undefined;
      for (const key of touches) await client.cancelQueries({ queryKey: [key] });
      const before = touches.flatMap((key) => client.getQueriesData({ queryKey: [key] }));
      expects(client, input);
      return () => before.forEach(([key, data]) => client.setQueryData(key, data));
    },
    onSuccess: (output, input) => {
      const message = typeof done === 'function' ? done(input, output) : done;
      if (message !== undefined) void notify({ message, color: 'green' });
      touches.forEach((key) => void client.invalidateQueries({ queryKey: [key] }));
    },
    onError: (error, _input, undo) => {
      undo?.();
      const { title, text, advice } = told(error);
      const fields = error instanceof Problem ? error.errors.map((field) => field.message).join(' ') : '';
      void notify({ title, message: [text, fields, advice].filter(Boolean).join(' '), color: 'red', autoClose: 12_000 });
      // Of several, some may have got through.
      if (expects) touches.forEach((key) => void client.invalidateQueries({ queryKey: [key] }));
    },
  });
}
