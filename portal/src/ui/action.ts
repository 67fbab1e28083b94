import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { Problem } from '../api/problems';
import { notify } from './notices';
import { told } from './ProblemNote';

interface Outcome {
  /** What is said when it worked. */
  done: string;
  /** First parts of the keys of what has to be asked again. */
  touches: string[];
}

/** Something the user does: says that it worked or why not, and asks again for what it touched. */
export function useAction<I, O>(
  act: (input: I) => Promise<O>,
  { done, touches }: Outcome,
): UseMutationResult<O, Error, I> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    // Without a network it fails at once and says so, instead of waiting in silence.
    networkMode: 'always',
    onSuccess: () => {
      void notify({ message: done, color: 'green' });
      touches.forEach((key) => void client.invalidateQueries({ queryKey: [key] }));
    },
    onError: (error) => {
      const { title, text, advice } = told(error);
      const fields = error instanceof Problem ? error.errors.map((field) => field.message).join(' ') : '';
      void notify({ title, message: [text, fields, advice].filter(Boolean).join(' '), color: 'red', autoClose: 12_000 });
    },
  });
}
