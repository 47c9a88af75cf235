import { ChangeDetectionStrategy, Component, OnInit, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocaleStore, SessionStore } from '@kakehashi/web/platform';
import { LanguageSwitch } from '../shell/language-switch';
import { SignInForm } from './sign-in-form';

/** The sign-in page. */
@Component({
  selector: 'kk-login',
  imports: [LanguageSwitch, SignInForm, TranslocoPipe],
  templateUrl: './login.html',
  styleUrl: './login.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Login implements OnInit {
  /** Where the reader wanted to go. */
  readonly returnUrl = input<string>();
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  protected readonly locale = inject(LocaleStore);

  async ngOnInit(): Promise<void> {
    const session = await this.#session.load().catch(() => null);
    if (session) await this.enter();
  }

  protected async enter(): Promise<void> {
    const url = this.returnUrl();
    // Only an address inside this application, never one that a link brought along from elsewhere.
    await this.#router.navigateByUrl(url?.startsWith('/') && !url.startsWith('//') ? url : '/home', {
      replaceUrl: true,
    });
  }
}
