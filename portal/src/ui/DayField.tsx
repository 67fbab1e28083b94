import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { language } from '../i18n/language';
import { t } from '../i18n/text';

dayjs.extend(customParseFormat);

interface Props {
  label: string;
  value: string | null;
  change: (value: string | null) => void;
  required?: boolean;
  error?: string | undefined;
  description?: string;
  max?: string;
  min?: string;
  clearable?: boolean;
}

const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'YYYY-MM-DD'];

/** A day, typed or chosen, always dd/MM/yyyy whatever the PC is set to; the value is yyyy-MM-dd. */
export function DayField({ label, value, change, required, error, description, max, min, clearable }: Props) {
  return (
    <DateInput
      label={label}
      value={value}
      onChange={change}
      locale={language()}
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder={t('common.dayFormat')}
      dateParser={(text) => {
        const parsed = dayjs(text.trim(), FORMATS, true);
        return parsed.isValid() ? parsed.format('YYYY-MM-DD') : value;
      }}
      withAsterisk={required ?? false}
      error={error}
      description={description}
      clearable={clearable ?? false}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      {...(max ? { maxDate: max } : {})}
      {...(min ? { minDate: min } : {})}
      ariaLabels={{
        previousMonth: t('common.previousMonth'),
        nextMonth: t('common.nextMonth'),
        previousYear: t('common.previousYear'),
        nextYear: t('common.nextYear'),
        previousDecade: t('common.previousDecade'),
        nextDecade: t('common.nextDecade'),
      }}
      popoverProps={{ withinPortal: true }}
    />
  );
}
