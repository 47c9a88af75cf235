import { ChangeDetectionStrategy, Component, DestroyRef, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Shortcuts } from '@kakehashi/web/platform';
import { Palette } from './palette';
import { PageFocus } from './page-focus';
import { Rail } from './rail';
import { SessionRenewal } from './session-renewal';
import { ShortcutsHelp } from './shortcuts-help';
import { TopBar } from './top-bar';

/** The frame of every page after sign-in: rail, top bar, content. */
@Component({
  selector: 'kk-shell',
  imports: [Rail, RouterOutlet, TopBar, TranslocoPipe],
  template: `
    <a class="skip kk-no-print" href="#content" (click)="skip($event)">{{ 'app.skip' | transloco }}</a>
    <kk-top-bar class="kk-no-print" />
    <kk-rail class="kk-no-print" />
    <main id="content" tabindex="-1"><router-outlet /></main>
  `,
  styleUrl: './shell.scss',
  host: { '(document:keydown.control.k)': 'openPalette($event)', '(document:keydown.meta.k)': 'openPalette($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  readonly #palette = inject(Palette);
  readonly #focus = inject(PageFocus);
  private readonly topBar = viewChild.required(TopBar);

  constructor() {
    const destroyRef = inject(DestroyRef);
    inject(SessionRenewal);
    this.#focus.follow(destroyRef);
    const help = inject(ShortcutsHelp);
    inject(Shortcuts).bind(
      'everywhere',
      { '/': () => void this.#palette.open(), c: () => this.#create(), '?': () => help.open() },
      destroyRef,
    );
  }

  protected openPalette(event: Event): void {
    event.preventDefault();
    this.#palette.open();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.#focus.toContent();
  }

  #create(): void {
    this.topBar().startCase();
  }
}
