import { formatDate, formatDayHeading } from 'api/client/format-time'
import type { Language } from 'api/client/format-time'

/** 22.11., and with its year where it is another than today's: 22.11.2027. In English 22 November 2027. */
export function dayWords(day: string, today: string, language: Language): string {
  const date = formatDate(day, language)
  const year = day.slice(0, 4)
  if (year === today.slice(0, 4)) return date
  return language === 'en' ? `${date} ${year}` : `${date}${year}`
}

/** Maanantai 23.11.2026, Monday 23 November 2026; '' for what is no day, such as one that is half typed. */
export function longDayWords(day: string, language: Language): string {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(day)) return ''
  const [heading, year] = [formatDayHeading(day, language), day.slice(0, 4)]
  return language === 'en' ? `${heading} ${year}` : `${heading}${year}`
}

/** A time of day as the API has it (07:30): 7.30, in English 7:30. */
export function wallTimeWords(time: string, language: Language): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)}${language === 'en' ? ':' : '.'}${minute}`
}
