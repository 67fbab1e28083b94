import { Button } from '@mantine/core';
import { useState } from 'react';
import { raw } from '../api/client';
import { Problem } from '../api/problems';
import { download, hand } from '../ui/downloads';
import { coded, t } from '../i18n/text';
import { Drop } from '../items/Files';
import { useAction } from '../ui/action';
import { Card, Page } from '../ui/Page';
import { ProblemNote } from '../ui/ProblemNote';
import { Rows, type Column } from '../ui/Rows';
import { Count } from '../unit/Overview';

interface Row {
  row: number;
  id: string | null;
  outcome: string;
  errors: { column: string; cell: string; message: string }[];
}

interface Outcome {
  applied: boolean;
  created: number;
  changed: number;
  unchanged: number;
  wrong: number;
  rows: Row[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Many units at once: first a look at what would happen row by row, then the import. */
export default function UnitImport() {
  const [file, setFile] = useState<File>();
  const looking = useAction((chosen: File) => send(chosen, { dryRun: 'true' }), { done: t('unitImport.looked'), touches: [] });
  const taking = useAction((chosen: File) => send(chosen, looking.data?.wrong ? { only: 'good' } : {}), { done: t('unitImport.taken'), touches: ['units'] });
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    taking.reset();
    looking.mutate(chosen);
  };
  const marked = useAction((chosen: File) => fetchMarked(chosen), { done: t('unitImport.markedDone'), touches: [] });
  const outcome = taking.data ?? looking.data;
  return (
    <Page
      title={t('unitImport.title')}
      lead={t('unitImport.lead')}
      actions={
        <Button variant="default" onClick={() => download('/api/v1/unit-imports/template?format=xlsx', 'don-vi.xlsx')}>
          {t('unitImport.template')}
        </Button>
      }
    >
      <Card>
        <Drop text={t('common.drop')} multiple={false} accept=".csv,.xlsx" add={(files) => choose(files[0])} />
      </Card>
      {(looking.isError || taking.isError) && <ProblemNote error={taking.error ?? looking.error} />}
      {outcome && (
        <Card title={file?.name}>
          <div className="figures">
            <Count tone="good" value={outcome.created} label={t('unitImport.created')} />
            <Count tone="good" value={outcome.changed} label={t('unitImport.changed')} />
            <Count tone="open" value={outcome.unchanged} label={t('unitImport.unchanged')} />
            <Count tone="bad" value={outcome.wrong} label={t('unitImport.wrong')} />
          </div>
          <div className="actions" style={{ margin: '0.9rem 0' }}>
            {!taking.data && (
              <Button disabled={outcome.created + outcome.changed === 0} loading={taking.isPending} onClick={() => file && taking.mutate(file)}>
                {t(outcome.wrong > 0 ? 'unitImport.takeGood' : 'unitImport.take')}
              </Button>
            )}
            {outcome.wrong > 0 && (
              <Button variant="default" onClick={() => file && marked.mutate(file)}>
                {t('unitImport.marked')}
              </Button>
            )}
          </div>
          <Table rows={outcome.rows} />
        </Card>
      )}
    </Page>
  );
}

function Table({ rows }: { rows: Row[] }) {
  const columns: Column<Row>[] = [
    { title: t('unitImport.row'), heads: true, show: (row) => row.row },
    { title: t('units.id'), show: (row) => row.id ?? '–' },
    { title: t('unitImport.outcome'), show: (row) => coded('rowOutcome', row.outcome) },
    { title: t('unitImport.errors'), show: (row) => (row.errors ?? []).map((error) => <div key={error.cell + error.message}>{error.cell}: {error.message}</div>) },
  ];
  return <Rows caption={t('unitImport.title')} items={wrongFirst(rows)} columns={columns} id={(row) => String(row.row)} />;
}

/** Of a long file, what has to be corrected must not be looked for. */
function wrongFirst(rows: Row[]): Row[] {
  const wrong = (row: Row) => (row.errors ?? []).length > 0;
  return [...rows.filter(wrong), ...rows.filter((row) => !wrong(row))];
}

function form(file: File): FormData {
  const data = new FormData();
  data.append('file', file);
  return data;
}

/** A file with wrong rows is a 422 that says the same as a 200: which rows, and why. */
async function send(file: File, options: Record<string, string>): Promise<Outcome> {
  const answer = await raw('POST', `/api/v1/unit-imports?${new URLSearchParams(options)}`, { body: form(file), headers: { Accept: 'application/json' } });
  return (await answer.json()) as Outcome;
}

/** The file comes back in the form in which it was sent, whatever was asked for; what it is called has to say which. */
export function markedName(name: string, type: string | null): string {
  return `${name.replace(/\.\w+$/, '')}-danh-dau.${type?.startsWith('text/csv') ? 'csv' : 'xlsx'}`;
}

async function fetchMarked(file: File): Promise<void> {
  const answer = await raw('POST', '/api/v1/unit-imports?dryRun=true', { body: form(file), headers: { Accept: XLSX } });
  if (!answer.ok) throw new Problem(answer.status, 'about:blank', answer.statusText, undefined, [], undefined);
  hand(await answer.blob(), markedName(file.name, answer.headers.get('Content-Type')));
}
