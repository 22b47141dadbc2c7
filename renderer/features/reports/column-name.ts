import type { TFunction } from 'i18next';
import type { ReportColumn } from '../../../shared/reports/report';

export function columnName(t: TFunction, { key }: ReportColumn): string {
  return t(`reports.column.${key}`, { defaultValue: key });
}
