import type { ApprovalAction } from '../../../shared/people/approval';

/** Something that a lead must allow first; the token goes along with the call that it was asked for. */
export type LeadQuestion = {
  readonly action: ApprovalAction;
  readonly subject: string;
  /** What the lead says yes to, in a sentence. */
  readonly what: string;
  readonly onApproved: (approvalToken: string) => void;
};
