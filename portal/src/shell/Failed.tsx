import { useRouteError } from 'react-router';
import { ProblemNote } from '../ui/ProblemNote';

/** A page that could not be fetched, or broke while it was drawn: says so where the page would be. */
export function Failed() {
  return <ProblemNote error={useRouteError()} retry={() => location.reload()} />;
}
