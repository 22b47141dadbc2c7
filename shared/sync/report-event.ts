/** What can happen to a report, in the words of its timeline; the catalogue holds the sentence for each. */
export const reportEvents = [
  'committed',
  'attempt-began',
  'accepted',
  'rejected',
  'not-sent',
  'no-answer',
  'recovered',
  'looked-up',
  'requeued',
  'put-to-review',
  'retried',
  'resend-approved',
  'cancelled',
  'registry-posted',
] as const;
export type ReportEvent = (typeof reportEvents)[number];
