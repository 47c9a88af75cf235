import type { ChartConfiguration } from 'chart.js';
import type { Locale } from '@kakehashi/shared/contracts';
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
  return {
    type: 'bar',
    data: {
      // One word a line: a long label is neither cut nor turned.
      labels: model.labels.map((label) => (label.includes(' ') ? label.split(' ') : label)),
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
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      locale: locale === 'ja' ? 'ja-JP' : 'en-GB',
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: { stacked: model.stacked, ticks: { ...ticks, maxRotation: 60, autoSkip: true }, grid: { display: false } },
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
