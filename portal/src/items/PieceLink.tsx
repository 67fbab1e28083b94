import { usePiece } from '../api/evidence';
import { OfferedLink } from '../brand/Offered';
import { date } from '../format';

/** A piece by its title and its day; by its id as long as no more is known. */
export function PieceLink({ id }: { id: string }) {
  const piece = usePiece(id).data;
  return (
    <>
      <OfferedLink to={`/tin-bai/${encodeURIComponent(id)}`}>{piece?.title ?? id}</OfferedLink>
      {piece && ` (${date(piece.publishedOn ?? piece.occurredOn)})`}
    </>
  );
}
