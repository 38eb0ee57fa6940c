import type { Access } from '../access-roles.ts'
import { administrator, auditors, auditorsAndHome, coordinators, nobody } from './who.ts'

/** Who looked at whom, and what leaves the house. */
export const accessRows: Record<string, Access> = {
  'AccessLogEntry.action': auditorsAndHome,
  'AccessLogEntry.at': auditorsAndHome,
  'AccessLogEntry.fromAddress': auditors,
  'AccessLogEntry.id': auditorsAndHome,
  'AccessLogEntry.outcome': auditorsAndHome,
  'AccessLogEntry.purpose': auditorsAndHome,
  'AccessLogEntry.reason': nobody,
  'AccessLogEntry.residentCount': auditors,
  'AccessLogEntry.residents': auditors,
  'AccessLogEntry.subjectId': auditors,
  'AccessLogEntry.subjectType': auditors,
  'AccessLogEntry.who': auditorsAndHome,

  'GlassBreaking.closesAt': auditors,
  'GlassBreaking.id': auditors,
  'GlassBreaking.openedAt': auditors,
  'GlassBreaking.reason': auditors,
  'GlassBreaking.resident': auditors,
  'GlassBreaking.reviewedAt': nobody,
  'GlassBreaking.reviewedBy': nobody,
  'GlassBreaking.staff': auditors,

  'CalendarFeed.createdAt': coordinators,
  'CalendarFeed.createdBy': coordinators,
  'CalendarFeed.id': coordinators,
  'CalendarFeed.lastReadAt': nobody,
  'CalendarFeed.revokedAt': nobody,

  'IntegrationKey.createdAt': administrator,
  'IntegrationKey.createdBy': administrator,
  'IntegrationKey.expiresAt': administrator,
  'IntegrationKey.id': administrator,
  'IntegrationKey.lastUsedAt': nobody,
  'IntegrationKey.name': administrator,
  'IntegrationKey.revokedAt': nobody,
}
