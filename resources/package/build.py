"""Build the self-contained package for the platform this runs on: `python3 tasks.py package` calls it.

`dist/` then has a folder with the program and an archive of it: .tar.xz on Linux, .zip elsewhere. On Linux it runs on
systems whose glibc is not older than this one's.
"""

import platform
import shutil
import subprocess
import sys
import tarfile
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
DIST = ROOT / "dist"
SPEC = Path(__file__).with_name("workbench.spec")
SYSTEM_FOLDERS = (Path("/lib"), Path("/usr/lib"))


def main() -> int:
    """Build, add what belongs beside the program, pack; print what was made and how large it is."""
    sys.path.insert(0, str(ROOT))
    from workbench import __version__

    command = [
        "--noconfirm",
        "--clean",
        "--log-level",
        "WARN",
        "--distpath",
        str(DIST),
        "--workpath",
        str(ROOT / "build"),
    ]
    subprocess.run([sys.executable, "-m", "PyInstaller", *command, str(SPEC)], cwd=ROOT, check=True)
    folder = DIST / ("Workbench.app" if sys.platform == "darwin" else "workbench")
    try_out(DIST / "workbench" / "workbench", __version__)
    add_licences(DIST / "workbench")
    name = f"workbench-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
    archive = pack(folder, name)
    print(f"{folder}: {megabytes(size_of(folder))}")
    print(f"{archive}: {megabytes(archive.stat().st_size)}")
    return 0


def try_out(program: Path, version: str) -> None:
    """Make sure that the program starts, reads its resources and finds SQLite.

    Raises:
        SystemExit: it does not.
    """
    said = subprocess.run([str(program), "--version"], capture_output=True, text=True, check=False).stdout
    with TemporaryDirectory() as folder:
        project = Path(folder) / "try.workbench"
        made = subprocess.run([str(program), "new", str(project)], capture_output=True, text=True, check=False)
        if said.split()[-1:] != [version] or made.returncode or not project.exists():
            sys.exit(f"The package was built but does not work: {said}{made.stdout}{made.stderr}")


def add_licences(folder: Path) -> None:
    """Put the licences beside the program: its own, those of its components, those of the system's libraries."""
    target = folder / "licences"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(
        ROOT / "resources" / "licences", target, ignore=shutil.ignore_patterns("*.py", "*.toml", "__pycache__")
    )
    shutil.copyfile(ROOT / "LICENSE", target / "workbench.txt")
    bootloader = distribution("pyinstaller").read_text("licenses/COPYING.txt")
    if bootloader:
        (target / "texts" / "PyInstaller bootloader.txt").write_text(bootloader, encoding="utf-8")
    if sys.platform == "linux" and shutil.which("dpkg"):
        add_system_licences(folder, target / "system")


def add_system_licences(folder: Path, target: Path) -> None:
    """Copy what Debian says of the libraries that the package has from this system."""
    target.mkdir()
    internal = folder / "_internal"
    for library in sorted([*internal.glob("*.so*"), *(internal / "fallback").glob("*.so*")]):
        found = next((path for place in SYSTEM_FOLDERS for path in place.glob(f"*/{library.name}")), None)
        owner = found and owner_of(found)
        if owner and (copyright_ := Path("/usr/share/doc") / owner / "copyright").is_file():
            shutil.copyfile(copyright_, target / f"{owner}.txt")


def owner_of(library: Path) -> str:
    """Return the Debian package that a file belongs to, or an empty string."""
    for path in (library, library.resolve(), Path("/usr") / library.relative_to("/")):
        done = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return ""


def pack(folder: Path, name: str) -> Path:
    """Return an archive of `folder`, in which everything lies in one folder called `name`."""
    if sys.platform == "linux":
        archive = DIST / f"{name}.tar.xz"
        with tarfile.open(archive, "w:xz") as tar:
            tar.add(folder, name)
        return archive
    return Path(shutil.make_archive(str(DIST / name), "zip", folder.parent, folder.name))


def size_of(folder: Path) -> int:
    """Return the bytes of all files in `folder`."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def megabytes(size: int) -> str:
    """Return a size for people."""
    return f"{size / 1_000_000:.0f} MB"


if __name__ == "__main__":
    sys.exit(main())
