import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ValidationNotice } from '../../../../renderer/features/register/validation-notice';
import { staleCauses } from '../../../../shared/sale/stale-cause';
import { show } from '../../support/render';
import { aFilledRegister, aRegister, validNow } from '../../support/views';

describe('the notice', () => {
  it('says until when a validation holds', () => {
    const { container } = show(<ValidationNotice failure={null} view={aFilledRegister({ validation: validNow })} />);
    expect(container.textContent?.replaceAll('\u202f', ' ')).toBe('The state allows this saleValid until 10:15 AM');
  });

  it('lists the refusals', () => {
    const reasons = [{ code: 'MINOR_REQUIRES_CAREGIVER' } as const];
    show(
      <ValidationNotice
        failure={null}
        view={aFilledRegister({ validation: { kind: 'refused', validatedAt: 1, reasons, changes: null } })}
      />,
    );
    expect(screen.getByRole('list', { name: 'Why not' }).children).toHaveLength(1);
  });

  it('names an unreachable state in the same list, before what was refused earlier', () => {
    const failure = { code: 'E-NET-01', params: {} } as const;
    const reasons = [{ code: 'MINOR_REQUIRES_CAREGIVER' } as const];
    const refused = { kind: 'refused', validatedAt: 1, reasons, changes: null } as const;
    const said = [{ kind: 'none' } as const, { kind: 'stale', cause: 'expired' } as const, { ...refused, reasons }].map(
      validation => {
        const { unmount } = show(<ValidationNotice failure={failure} view={aFilledRegister({ validation })} />);
        const items = within(screen.getByRole('list', { name: 'Why not' })).getAllByRole('listitem');
        const isAlert = screen.getByRole('alert').contains(items[0] ?? null);
        const text = items.map(item => item.textContent);
        unmount();
        return { isAlert, text };
      },
    );
    const down = 'The state system cannot be reached. The cart is saved; no sale can be completed yet.';
    expect(said).toEqual([
      { isAlert: true, text: [down] },
      { isAlert: true, text: [down] },
      { isAlert: true, text: [down, 'The patient is under 18: add a caregiver.'] },
    ]);
  });

  it('has a sentence of its own for every cause that makes a validation stale', () => {
    const sentences = staleCauses.map(cause => {
      const { container, unmount } = show(
        <ValidationNotice failure={null} view={aFilledRegister({ validation: { kind: 'stale', cause } })} />,
      );
      const text = container.textContent;
      unmount();
      return text;
    });
    expect(new Set(sentences).size).toBe(staleCauses.length);
    expect(sentences[0]).toBe('Validate againThe cart was changed after it was validated.');
  });

  it('is quiet over an empty cart and says that merchandise needs no answer', () => {
    const { container, rerender } = show(<ValidationNotice failure={null} view={aRegister()} />);
    expect(container.textContent).toBe('');
    rerender(<ValidationNotice failure={null} view={aFilledRegister({ validation: { kind: 'not-needed' } })} />);
    expect(container.textContent).toBe('Merchandise only: the state is not asked.');
  });
});
