import type { Report } from '~/reports/model'
import { compactDrawing } from '~/reports/render/on-demand.server'

/** The compact charts of a report drawn for a page, by their ids; nothing is loaded for a report without any. */
export async function drawingsOf(report: Report): Promise<Record<string, string>> {
  const charts = report.blocks.flatMap(block => (block.block === 'chart' && block.compact ? [block] : []))
  if (charts.length === 0) return {}
  const draw = await compactDrawing()
  return Object.fromEntries(charts.map(chart => [chart.id, draw(chart)]))
}
