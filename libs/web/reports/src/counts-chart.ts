import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Chart } from 'chart.js';
import type { Locale } from '@kakehashi/shared/contracts';
import { chartConfig, type ChartColours } from './model/chart-config';
import type { ChartModel } from './model/chart-series';

/** One measure as bars. The table below it says the same in words, and is named as its description. */
@Component({
  selector: 'kk-counts-chart',
  imports: [TranslocoPipe],
  template: `
    <h3>{{ model().title }}</h3>
    <div class="frame">
      <canvas
        #canvas
        role="img"
        [attr.aria-label]="'reports.chart.label' | transloco: { measure: model().title }"
        [attr.aria-describedby]="hiddenAt() ? noteId() : null"
      ></canvas>
      @if (failed()) {
        <p class="kk-muted">{{ 'reports.chart.failed' | transloco }}</p>
      }
    </div>
    @if (hiddenAt(); as places) {
      <p class="kk-small kk-muted" [id]="noteId()">{{ 'reports.chart.hidden' | transloco: { places } }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--kk-2);
      min-width: 0;
    }
    .frame {
      position: relative;
      height: 240px;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CountsChart {
  /** What to draw. */
  readonly model = input.required<ChartModel>();
  /** The reader's language, for numbers. */
  readonly locale = input.required<Locale>();

  protected readonly noteId = computed(() => `hidden-in-${this.model().measure}`);
  /** Where values are hidden, by name; null where none is. */
  protected readonly hiddenAt = computed(() => {
    const { titles, hidden } = this.model();
    return titles.filter((_, place) => hidden[place]).join(this.locale() === 'ja' ? '、' : ', ') || null;
  });
  protected readonly failed = signal(false);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly scheme = signal(0);
  private readonly drawn = computed(() => ({ model: this.model(), locale: this.locale(), scheme: this.scheme() }));
  private library: typeof Chart | null = null;
  private chart: Chart | null = null;
  private destroyed = false;

  constructor() {
    afterRenderEffect(() => {
      const { model, locale } = this.drawn();
      void this.draw(model, locale);
    });
    this.redrawWithTheScheme();
  }

  private async draw(model: ChartModel, locale: Locale): Promise<void> {
    try {
      const { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } =
        await import('chart.js');
      if (this.destroyed) return;
      Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);
      this.library = Chart;
      this.paint(model, locale);
    } catch {
      // Without its code (offline, or an old page after an update) the table still says everything.
      this.failed.set(true);
    }
  }

  private paint(model: ChartModel, locale: Locale): void {
    if (!this.library) return;
    this.chart?.destroy();
    const colours = readColours(this.host.nativeElement);
    this.chart = new this.library(this.canvas().nativeElement, chartConfig(model, colours, locale));
  }

  /** A canvas keeps its colours, so it is drawn again when the scheme turns. */
  private redrawWithTheScheme(): void {
    const again = (): void => this.scheme.update((count) => count + 1);
    const media = window.matchMedia('(prefers-color-scheme: dark)');
    const themes = new MutationObserver(again);
    media.addEventListener('change', again);
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    inject(DestroyRef).onDestroy(() => {
      this.destroyed = true;
      this.chart?.destroy();
      media.removeEventListener('change', again);
      themes.disconnect();
    });
  }
}

/** A canvas knows no custom properties: a hidden element resolves each token in the scheme that holds. */
function readColours(host: HTMLElement): ChartColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours: ChartColours = {
    text: colour('--mat-sys-on-surface-variant'),
    grid: colour('--mat-sys-outline-variant'),
    surface: colour('--mat-sys-inverse-surface'),
    onSurface: colour('--mat-sys-inverse-on-surface'),
    series: [1, 2, 3, 4, 5].map((place) => colour(`--kk-series-${place}`)),
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return colours;
}
