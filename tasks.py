"""The commands of this repository, for a machine that has only Python: `tasks.py run`, `test` and `package`.

`run` sets up what is missing and opens the workbench on the sample project; `test` sets up the development tools too
and runs every check; `package` builds the self-contained package for this platform in `dist/`. All may be repeated:
what is there already is left alone. Standard library only.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the one thing that an older Python must be able to say
    sys.exit(
        "The workbench needs Python 3.11 or newer and this is {}.{}; run the same command with a newer one, "
        "for example: python3.12 tasks.py run".format(*sys.version_info)
    )

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import NoReturn

from workbench import preflight

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "set-up.txt"
CONSUMERS = ROOT / ".consumers"  # environments of the programs that read our exports in tests
REQUIREMENTS = ROOT / "tests" / "consumers" / "environments"
DEMO = ROOT / "demo"
LAST_FAILED = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
MOST_UNSTEADY = 3  # tests
TESTS_FAILED = 1  # what pytest ends with when it ran all tests

# A program: its Debian package.
VIRTUAL_SCREEN = {"Xvfb": "xvfb", "xdotool": "xdotool", "xkbcomp": "x11-xkb-utils"}
BUILDING = {"objdump": "binutils"}
JAVA = {"javac": "default-jdk-headless"}
JAVA_LIBRARIES = {"/usr/share/java/uimaj-core.jar": "libuima-core-java"}  # a file of each: its Debian package
EXTRAS = ("dev", "packaging")  # of pyproject.toml
CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "tests": ["pytest", "-q", "-n", "auto", "--dist", "worksteal"],
}


def run() -> int:
    """Open the workbench on the sample project; without a display, do the main job on a virtual screen instead."""
    install_system_packages(missing_packages())
    set_up_venv()
    if preflight.has_display():
        say("Opening the workbench on the sample project.")
        return run_python("-m", "workbench", "sample")
    say("There is no display here, so the main job is done on a virtual screen instead.")
    install_system_packages(missing_packages(virtual_screen=True))
    code = run_python("-m", "tests.flows.main_job", str(DEMO))
    if code == 0:
        say(f"What the window showed: {DEMO / 'screenshot.png'}")
        say(f"What it exported:       {DEMO / 'export.jsonl'}")
    return code


def test() -> int:
    """Run the formatter, the linter, the type checker and all tests; the last ones drive the window under Xvfb."""
    install_system_packages(missing_packages(virtual_screen=True) + missing_for_consumers())
    set_up_venv("dev")
    set_up_consumers()
    LAST_FAILED.unlink(missing_ok=True)
    failed = []
    for name, command in CHECKS.items():
        say(f"Checking {name}: {shlex.join(command)}")
        code = run_python("-m", *command, QT_QPA_PLATFORM="offscreen")
        if code and not (name == "tests" and code == TESTS_FAILED and pass_alone()):
            failed.append(name)
    say(f"Failed: {', '.join(failed)}." if failed else "Everything passed.")
    return 1 if failed else 0


def pass_alone() -> bool:
    """Run the few tests that failed once more, without others beside them; name those that pass then.

    Windows, threads and child processes depend on how busy the machine is. More than a few failures are none of that.
    """
    try:
        names = sorted(json.loads(LAST_FAILED.read_bytes()))
    except (OSError, ValueError):
        return False
    if not 0 < len(names) <= MOST_UNSTEADY:
        return False
    say(f"Once more, alone: {', '.join(names)}")
    if run_python("-m", "pytest", "-q", "--last-failed", QT_QPA_PLATFORM="offscreen"):
        return False
    say(f"Unsteady, for they failed beside others and passed alone: {', '.join(names)}")
    return True


def package() -> int:
    """Build the self-contained package."""
    install_system_packages(missing_packages() + missing_for_building())
    set_up_venv("packaging")
    say("Building the package; this takes a few minutes.")
    return run_python(str(ROOT / "resources" / "package" / "build.py"))


def missing_packages(*, virtual_screen: bool = False) -> list[str]:
    """Return the Debian packages that this machine lacks; Windows and macOS bring all that is needed."""
    if sys.platform != "linux":
        return []
    packages = []
    if importlib.util.find_spec("ensurepip") is None:
        packages.append("python{}.{}-venv".format(*sys.version_info))
    packages += preflight.debian_packages(preflight.missing_libraries())
    if not Path("/etc/fonts/fonts.conf").exists():
        packages.append("fontconfig-config")
    if not any(Path("/usr/share/fonts").rglob("*.[ot]tf")):
        packages.append("fonts-dejavu-core")
    if virtual_screen:
        packages += missing_programs(VIRTUAL_SCREEN)
    return packages


def missing_for_building() -> list[str]:
    """Return the Debian packages that building a package needs beyond those of the program.

    The package brings Python as a library; Debian's own Python is a program without one.
    """
    packages = missing_programs(BUILDING)
    library = sysconfig.get_config_var("INSTSONAME") or ""
    if sys.platform == "linux" and not loads(library):
        packages.append("libpython{}.{}".format(*sys.version_info))
    return packages


def missing_for_consumers() -> list[str]:
    """Return the Debian packages that the programs which read our exports need: those that are written in Java."""
    if sys.platform != "linux":
        return []
    return missing_programs(JAVA) + [package for file, package in JAVA_LIBRARIES.items() if not Path(file).exists()]


def loads(library: str) -> bool:
    """Tell whether the loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_programs(wanted: dict[str, str]) -> list[str]:
    """Return the Debian packages of those programs of `wanted` that this machine lacks."""
    lacking = sys.platform == "linux"
    return [package for program, package in wanted.items() if lacking and not shutil.which(program)]


def install_system_packages(packages: list[str]) -> None:
    """Install Debian packages as root, asking for it only when there is something to install.

    Raises:
        SystemExit: they cannot be installed from here (exit code 2) or apt-get failed (1); the message says what to do.
    """
    if not packages:
        return
    by_hand = f"apt-get install {' '.join(packages)}"
    if not shutil.which("apt-get"):
        stop(
            2, f"Missing, by their Debian names: {' '.join(packages)}. Install them with this system's package manager."
        )
    if not may_become_root():
        stop(2, f"System packages are missing. Install them as root, then repeat this command: sudo {by_hand}")
    say(f"Installing the system packages that are missing, as root: {by_hand}")
    install = ["install", "-y", "--no-install-recommends", *packages]
    if apt_get(*install).returncode == 0:
        return
    apt_get("update")  # a fresh machine has no package lists yet, an old one has stale ones
    done = apt_get(*install)
    if done.returncode:
        stop(1, f"{done.stdout[-2000:]}\napt-get failed; mend that, then repeat this command.")


def may_become_root() -> bool:
    """Tell whether apt-get can run as root: this is root, or sudo is there and can ask or need not."""
    if os.geteuid() == 0:
        return True
    if not shutil.which("sudo"):
        return False
    return (
        sys.stdin.isatty() or subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    )


def apt_get(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run apt-get as root, without questions; its output is kept for the case that it fails."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    command = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120", *arguments]
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )


def set_up_venv(extra: str = "") -> None:
    """Make `.venv` hold what pyproject.toml asks for, with one of its extras, in the versions of constraints.txt."""
    wanted = stamp(extra)
    have = STAMP.read_text() if STAMP.exists() else ""
    enough = [wanted] if extra else [stamp(each) for each in ("", *EXTRAS)]
    if have in enough and works():
        return
    if not works():
        say(f"Making the virtual environment: {VENV}")
        must(sys.executable, "-m", "venv", "--clear", str(VENV))
    say("Installing the Python packages (Qt is a download of about 80 MB).")
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    must(str(PYTHON), *pip, "-c", str(ROOT / "constraints.txt"), "-e", target)
    STAMP.write_text(wanted)


def set_up_consumers() -> None:
    """Make an environment for each list of packages in `REQUIREMENTS`, of the programs that read our exports."""
    for requirements in sorted(REQUIREMENTS.glob("*.txt")):
        environment = CONSUMERS / requirements.stem
        done = environment / "set-up.txt"
        wanted = sys.version + requirements.read_text()
        if done.exists() and done.read_text() == wanted:
            continue
        say(f"Setting up the programs that read exports: {environment}")
        must(sys.executable, "-m", "venv", "--clear", str(environment))
        pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        must(str(environment / PYTHON.relative_to(VENV)), *pip, "-r", str(requirements))
        done.write_text(wanted)


def stamp(extra: str) -> str:
    """Return what identifies a finished set-up: where it is, for which Python, with which packages."""
    sources = [str(ROOT), sys.version, (ROOT / "pyproject.toml").read_text(), (ROOT / "constraints.txt").read_text()]
    return hashlib.sha256("\0".join(sources).encode()).hexdigest() + (f" with {extra}" if extra else "")


def works() -> bool:
    """Tell whether `.venv` holds this very Python; after an upgrade of the system it may hold one that is gone."""
    if not PYTHON.exists():
        return False
    version = [str(PYTHON), "-c", "import sys, pip; print(sys.version)"]
    done = subprocess.run(version, capture_output=True, text=True, check=False)
    return done.stdout.strip() == sys.version


def must(*command: str) -> None:
    """Run a command that the rest depends on."""
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        stop(1, f"This command failed: {shlex.join(command)}")


def run_python(*arguments: str, **environment: str) -> int:
    """Run the Python of `.venv` in the checkout and return its exit code."""
    command = [str(PYTHON), *arguments]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False).returncode


def say(line: str) -> None:
    """Print one line at once, before the output of the programs that follow it."""
    print(line, flush=True)


def stop(code: int, message: str) -> NoReturn:
    """End with a message on the error stream."""
    print(message, file=sys.stderr)
    sys.exit(code)


def main() -> int:
    """Read the command line and do the one command it names; return the exit code."""
    commands = {"run": run, "test": test, "package": package}
    parser = argparse.ArgumentParser(description="Set up what is missing, then run, test or package the workbench.")
    parser.add_argument("command", choices=commands)
    return commands[parser.parse_args().command]()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        stop(130, "Stopped.")
