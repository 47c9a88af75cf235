import type { ChartConfiguration, Plugin, Scale } from 'chart.js';
import type { Locale } from '@kakehashi/shared/contracts';
import { axisLabels, isDrawn } from './axis-labels';
import type { ChartModel } from './chart-series';

/** Resolved colours of the scheme that holds. */
export interface ChartColours {
  text: string;
  grid: string;
  surface: string;
  onSurface: string;
  series: string[];
  font: string;
}

/** The drawing of one measure: bars from zero, no animation, whole numbers. */
export function chartConfig(model: ChartModel, colours: ChartColours, locale: Locale): ChartConfiguration<'bar'> {
  const font = { family: colours.font, size: 12 };
  const ticks = { color: colours.text, font, precision: 0 };
  const { lines, ofYears } = axisLabels(model.labels);
  return {
    type: 'bar',
    data: {
      labels: [...lines],
      datasets: model.series.map(({ name, values }, place) => {
        const colour = colours.series[place % colours.series.length] ?? colours.text;
        return {
          label: name,
          data: values,
          backgroundColor: colour,
          hoverBackgroundColor: colour,
          maxBarThickness: 32,
        };
      }),
    },
    plugins: [hiddenMarks(model, colours)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: locale === 'ja' ? 'ja-JP' : 'en-GB',
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          stacked: model.stacked,
          ticks: { ...ticks, ...(ofYears ? yearTicks(lines) : { maxRotation: 60, autoSkip: true }) },
          grid: { display: false },
        },
        y: {
          stacked: model.stacked,
          beginAtZero: true,
          ticks,
          grid: { color: colours.grid },
          border: { display: false },
        },
      },
      plugins: {
        legend: {
          display: model.series.length > 1,
          position: 'bottom',
          labels: { color: colours.text, font, boxWidth: 12, boxHeight: 12 },
        },
        tooltip: {
          backgroundColor: colours.surface,
          titleColor: colours.onSurface,
          bodyColor: colours.onSurface,
          titleFont: font,
          bodyFont: font,
          callbacks: { title: ([item]) => (item ? (model.titles[item.dataIndex] ?? '') : '') },
        },
      },
    },
  };
}

/** An x upon each bar, or in place of one, that lacks a hidden value. */
function hiddenMarks({ hidden, series }: ChartModel, colours: ChartColours): Plugin<'bar'> {
  return {
    id: 'hiddenMarks',
    afterDatasetsDraw({ ctx, scales }) {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      Object.assign(ctx, { fillStyle: colours.text, font: `600 12px ${colours.font}`, textAlign: 'center' });
      hidden.forEach((isHidden, place) => {
        if (!isHidden) return;
        const height = series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0);
        ctx.fillText('x', x.getPixelForValue(place), y.getPixelForValue(height) - 4);
      });
      ctx.restore();
    },
  };
}

/** Years stand upright, as many as there is room for; what comes after the last year is never left out. */
function yearTicks(lines: readonly (string | string[])[]) {
  return {
    maxRotation: 0,
    autoSkip: false,
    callback(this: Scale, _value: unknown, place: number) {
      return isDrawn(place, lines.length, this.chart.width) ? lines[place] : null;
    },
  };
}
