/** What became of doing the same to several. */
export interface Outcome<T> {
  through: T[];
  failed: { item: T; error: unknown }[];
}

/** One after the other; one that fails does not keep the rest from it. A single one fails as itself. */
export async function oneByOne<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<Outcome<T>> {
  const outcome: Outcome<T> = { through: [], failed: [] };
  for (const item of items) {
    try {
      await act(item);
      outcome.through.push(item);
    } catch (error) {
      if (items.length === 1) throw error;
      outcome.failed.push({ item, error });
    }
  }
  return outcome;
}
