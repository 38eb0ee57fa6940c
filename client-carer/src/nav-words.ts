import CalendarDays from '@lucide/svelte/icons/calendar-days'
import CalendarRange from '@lucide/svelte/icons/calendar-range'
import Ellipsis from '@lucide/svelte/icons/ellipsis'
import Eye from '@lucide/svelte/icons/eye'
import FileUp from '@lucide/svelte/icons/file-up'
import Hourglass from '@lucide/svelte/icons/hourglass'
import IdCard from '@lucide/svelte/icons/id-card'
import MessageSquareHeart from '@lucide/svelte/icons/message-square-heart'
import Settings2 from '@lucide/svelte/icons/settings-2'
import User from '@lucide/svelte/icons/user'
import Users from '@lucide/svelte/icons/users'
import type { NavPlace } from './nav-places.ts'
import * as m from './paraglide/messages.js'

export const navWords: Readonly<Record<NavPlace, () => string>> = {
  day: m.nav_day,
  audit: m.nav_audit,
  residents: m.nav_residents,
  rota: m.nav_rota,
  staff: m.nav_staff,
  ledger: m.nav_ledger,
  feedback: m.nav_feedback,
  import: m.nav_import,
  organisation: m.nav_organisation,
  more: m.nav_more,
  account: m.nav_account,
}

export const navIcons: Readonly<Record<NavPlace, typeof User>> = {
  day: CalendarDays,
  audit: Eye,
  residents: Users,
  rota: CalendarRange,
  staff: IdCard,
  ledger: Hourglass,
  feedback: MessageSquareHeart,
  import: FileUp,
  organisation: Settings2,
  more: Ellipsis,
  account: User,
}
