import type { Instant } from '../kernel/units';
import { hasRole, type Role } from './role';

/** What a cashier may do only with a lead beside them. */
export const approvalActions = [
  'price-override',
  'discount',
  'cart-transfer',
  'unsettled-sale',
  'grace-sale',
  'move-cash',
  'close-till',
  'open-drawer',
  'resend',
  'undo-sale',
] as const;
export type ApprovalAction = (typeof approvalActions)[number];

/** What a lead said yes to, once it has been used: all that the audit and the row it allowed need to name. */
export type Approval = { readonly approverId: string; readonly reason: string; readonly approvedAt: Instant };

const approvers = {
  'price-override': 'lead',
  discount: 'lead',
  'cart-transfer': 'lead',
  'unsettled-sale': 'lead',
  'grace-sale': 'lead',
  'move-cash': 'lead',
  'close-till': 'lead',
  'open-drawer': 'lead',
  /** Asked for by a lead; what counts is that it is somebody else. */
  resend: 'cashier',
  'undo-sale': 'lead',
} as const satisfies Record<ApprovalAction, Role>;

export function mayApprove(role: Role, action: ApprovalAction): boolean {
  return hasRole(role, approvers[action]);
}

/** Whether whoever asks cannot also be the one who says yes. */
export function needsSecondPerson(action: ApprovalAction): boolean {
  return action === 'resend';
}

/** What the subject of each action names, so that an audit entry reads `cart:<id>` and not a bare number. */
const nouns = {
  'price-override': 'line',
  discount: 'line',
  'cart-transfer': 'cart',
  'unsettled-sale': 'patient',
  'grace-sale': 'cart',
  'move-cash': 'till',
  'close-till': 'till',
  /** The reason from the list of drawer reasons. */
  'open-drawer': 'drawer',
  resend: 'sale',
  'undo-sale': 'sale',
} as const satisfies Record<ApprovalAction, string>;

export function approvalSubject(action: ApprovalAction, subject: string): string {
  return `${nouns[action]}:${subject}`;
}

export const reasonLength = { min: 3, max: 200 } as const;

/** One line of plain text, or null when it says nothing: an approval without a reason is none. */
export function readReason(text: string): string | null {
  const reason = text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return reason.length >= reasonLength.min && reason.length <= reasonLength.max ? reason : null;
}
