import { Button } from '@mantine/core';
import { t } from '../i18n/text';
import { ProblemNote } from './ProblemNote';

interface Props {
  list: {
    data: unknown[] | undefined;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
  /** What the order above is worth while not everything is there. */
  order: string;
}

/** Under a list of which only the beginning was read: says so, and reads on. */
export function More({ list, order }: Props) {
  if (!list.hasNextPage) return null;
  return (
    <div>
      <p className="note" role="status">
        {t('common.partOfList', { count: list.data?.length ?? 0 })} {order}
      </p>
      {list.isFetchNextPageError && <ProblemNote error={list.error} />}
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('common.readOn')}
      </Button>
    </div>
  );
}
