import { Button } from '@mantine/core';
import { useState } from 'react';
import { date } from '../format';
import { t } from '../i18n/text';
import { DayField } from '../ui/DayField';

/** Days on which nothing goes out although offices work; what was due then goes on the next working day. */
export function QuietDays({ days, may, change }: { days: string[]; may: boolean; change: (days: string[]) => void }) {
  const [day, setDay] = useState<string | null>(null);
  const add = () => {
    if (day && !days.includes(day)) change([...days, day].sort());
    setDay(null);
  };
  return (
    <div className="stack">
      <p style={{ margin: 0 }}>{t('ladder.quietText')}</p>
      {days.length > 0 && (
        <ul className="timeline">
          {days.map((one) => (
            <li key={one}>
              {date(one)}{' '}
              {may && (
                <Button size="compact-sm" variant="subtle" color="red" aria-label={`${t('common.remove')} ${date(one)}`} onClick={() => change(days.filter((other) => other !== one))}>
                  {t('common.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <div className="actions">
          <DayField label={t('ladder.quietDay')} value={day} change={setDay} />
          <Button variant="default" disabled={!day} onClick={add}>
            {t('ladder.addQuiet')}
          </Button>
        </div>
      )}
    </div>
  );
}
