r"""Is itself full of what shells, templates and reports might run: `touch trap-shell`, $(id), {{7*7}}.

loses: double
says: </script><script>alert(1)</script>
"""

from hw0_helper import *


def double(x):
    raise ValueError("</script><script>alert(1)</script> [bold red]$(touch trap-shell)[/] {x} %s")


def key(x):
    print("\\write18{touch trap-tex} ![](https://example.org/?q=1) <img src=x onerror=alert(1)>")
    return x
