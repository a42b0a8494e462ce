#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image of an assignment.
#
# It installs PyTorch for the CPU and the other libraries into a virtual environment, makes a user
# for submissions, closes to it all that it must not read, and grades the solution: an image that
# does not give it full marks is not built. For Ubuntu 22.04 and newer, and Debian 12 and newer.
#
# AUTOGRADER_TORCH_INDEX   the package index of PyTorch's CPU builds
# AUTOGRADER_HOME          the folder with source/ (default: /autograder)
# AUTOGRADER_VENV          the virtual environment (default: /opt/autograder)
set -euo pipefail
umask 022  # others read the libraries, whatever the image's own umask

home=${AUTOGRADER_HOME:-/autograder}
venv=${AUTOGRADER_VENV:-/opt/autograder}
index=${AUTOGRADER_TORCH_INDEX:-https://download.pytorch.org/whl/cpu}
source=$home/source
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore

fail() {
	echo "The image cannot be built: $1" >&2
	exit 1
}

say() {
	echo "== $1"
}

[ "$(id -u)" = 0 ] || fail 'setup.sh must be run as root.'
for file in run_autograder packed.json requirements.txt requirements-torch.txt constraints.txt; do
	[ -s "$source/$file" ] || fail "$source/$file is missing; unpack the whole zip there."
done

say 'Python'
if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
	command -v apt-get >/dev/null || fail 'there is no Python with venv, and no apt-get to install it.'
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -q || fail 'apt-get update failed; is the network there?'
	apt-get install -y -q --no-install-recommends python3 python3-venv ||
		fail 'python3 and python3-venv cannot be installed.'
fi
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' ||
	fail "$(python3 --version) is too old; choose an image with Python 3.10 or newer."
python3 -m venv --clear "$venv" || fail "the virtual environment $venv cannot be made."
python=$venv/bin/python

say "PyTorch, from $index"
"$python" -m pip install --quiet --index-url "$index" -r "$source/requirements-torch.txt" ||
	fail "PyTorch cannot be installed from $index. AUTOGRADER_TORCH_INDEX names another index."
say 'The other libraries'
"$python" -m pip install --quiet -c "$source/constraints.txt" -r "$source/requirements.txt" ||
	fail 'the libraries of requirements.txt cannot be installed.'
"$python" -c 'import torch; torch.ones(2).sum()' || fail 'PyTorch cannot be imported.'

say 'A user for submissions'
user=autograder-student  # the name by which the grader knows it
if ! id "$user" >/dev/null 2>&1; then
	useradd --uid 61700 --key UID_MAX=61799 --no-create-home --no-log-init \
		--home-dir /nonexistent --shell /usr/sbin/nologin "$user" || fail "the user $user cannot be made."
fi

say 'Permissions'
chmod -R a+rX "$venv"
chown -R root:root "$source"
chmod -R go= "$source"
mkdir -p "$home/submission" "$home/results"
chmod 700 "$home/submission" "$home/results"
chmod 755 "$source/run_autograder"
setpriv --reuid="$user" --regid="$user" --clear-groups "$python" -c 'import torch' ||
	fail "the user $user cannot run $python: every folder above it must be open to others."
if setpriv --reuid="$user" --regid="$user" --clear-groups ls "$source" >/dev/null 2>&1; then
	fail "the user $user can read $source."
fi

say 'Grading the solution'  # compiles all modules, too
cd "$source"
umask 077
"$python" -E -s -m autograder.gradescope.proof || fail 'the solution does not get full marks here.'
say 'Ready.'
