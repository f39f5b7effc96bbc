import { createContext, type ReactElement } from 'react'

/**
 * Draws an element to markup at once. The server's entry provides it, so that a chart frame can print its drawing into
 * the page; in the browser it is undefined, and the frame leaves the server's drawing in place until it has mounted.
 */
export type DrawChart = (chart: ReactElement) => string

export const ChartMarkup = createContext<DrawChart | undefined>(undefined)
