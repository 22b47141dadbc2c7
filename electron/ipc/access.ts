import type { Access } from '../../shared/ipc/channel';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { hasRole, type Role } from '../../shared/people/role';

/** Why whoever is signed in may not make a call, or null. Authority is the core's own session, never an argument. */
export function whyNotAllowed(access: Access, session: { readonly role: Role } | null): AppError | null {
  if (access === 'anyone') return null;
  if (session === null) return appError('E-AUT-03');
  return hasRole(session.role, access) ? null : appError('E-AUT-01');
}
