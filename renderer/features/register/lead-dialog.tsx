import { useStore } from 'zustand';
import { ApprovalDialog } from '../../ui/approval-dialog';
import type { RegisterStore } from './register-store';

/** Whatever on this screen needs a lead is asked here, one thing at a time. */
export function LeadDialog({ store }: { readonly store: RegisterStore }) {
  const { question, approve, askLead } = useStore(store);
  return (
    <ApprovalDialog
      isOpen={question !== null}
      what={question?.what ?? ''}
      onAsk={approve}
      onApproved={token => {
        askLead(null);
        question?.onApproved(token);
      }}
      onClose={() => askLead(null)}
    />
  );
}
