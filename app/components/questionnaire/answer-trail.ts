import { paths } from '~/paths'
import type { TrailStep } from '../page/page'

/** The way to a page of an answer: its first page, then this one. */
export const answerTrail = (key: string, title: string, here: string): TrailStep[] => [
  { to: paths.answer(key), title },
  { title: here },
]
