import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accept, documentPath, type Report, type ReportPlace } from '../api/reports';
import { usePlan } from '../api/register';
import { has, useSession } from '../api/session';
import type { Cell } from '../api/standing';
import { number, rate } from '../format';
import { t } from '../i18n/text';
import { useAction } from '../ui/action';
import { Card } from '../ui/Page';
import { CountedFacts } from './CountedFacts';
import { download } from '../ui/downloads';
import { ReturnDialog } from './ReturnDialog';

export function ReportReading({ place, report, cells }: { place: ReportPlace; report: Report; cells: Cell[] }) {
  const quotas = usePlan(report.figures.length > 0 ? place.planId : undefined).data?.quotas ?? [];
  const titleOf = (id: string | undefined) => quotas.find((quota) => quota.id === id)?.title ?? id;
  return (
    <>
      <Decide place={place} report={report} />
      <Card>
        <dl className="facts">
          {report.nothingToReport && (
            <>
              <dt>{t('reports.nothingToReport')}</dt>
              <dd>{report.zeroReason}</dd>
            </>
          )}
          {(['results', 'difficulties', 'proposals'] as const).map((field) => (
            <TextOf key={field} title={t(`reports.${field}`)} text={report[field]} />
          ))}
          {report.figures.map((figure) => (
            <TextOf
              key={figure.quotaId}
              title={`${t('reports.figures')}: ${titleOf(figure.quotaId)}`}
              text={`${number(figure.numerator)}/${number(figure.denominator)} (${rate(figure.denominator ? (figure.numerator ?? 0) / figure.denominator : null)}) ${figure.source ?? ''}`}
            />
          ))}
        </dl>
      </Card>
      <CountedFacts cells={cells} />
    </>
  );
}

function TextOf({ title, text }: { title: string; text: string | null | undefined }) {
  return (
    <>
      <dt>{title}</dt>
      <dd style={{ whiteSpace: 'pre-wrap' }}>{text || '–'}</dd>
    </>
  );
}

function Decide({ place, report }: { place: ReportPlace; report: Report }) {
  const session = useSession();
  const client = useQueryClient();
  const [returning, setReturning] = useState(false);
  // Who was refused because it has changed meanwhile has to see what there is now.
  const shownAnew = (refusal: unknown) => {
    void client.invalidateQueries({ queryKey: ['report', place] });
    throw refusal;
  };
  const accepting = useAction(() => accept(report).catch(shownAnew), { done: t('reports.accepted'), touches: ['reports', 'standing', 'rollup'] });
  const decides = has(session, 'MONITOR') && report.state === 'SUBMITTED';
  return (
    <Group className="no-print">
      {decides && (
        <>
          <Button loading={accepting.isPending} onClick={() => accepting.mutate(undefined, { onSuccess: (held) => client.setQueryData(['report', place], held) })}>
            {t('reports.accept')}
          </Button>
          <Button variant="default" onClick={() => setReturning(true)}>
            {t('reports.return')}
          </Button>
        </>
      )}
      {(['docx', 'pdf'] as const).map((format) => (
        <Button key={format} variant="default" onClick={() => download(documentPath(place, format), `${place.unitId}-${place.period}.${format}`)}>
          {t('common.document', { format: format === 'docx' ? 'Word' : 'PDF' })}
        </Button>
      ))}
      <ReturnDialog places={[report]} opened={returning} close={() => setReturning(false)} />
    </Group>
  );
}
