#!/bin/sh
# Certificates for a test, signed by an authority that nobody else knows:
#   certificates.sh FOLDER
# Authorities are authority.crt and stranger.crt; a server takes NAME.crt and NAME.key, of the names below. notes.crt is none.
set -eu

if ! command -v openssl >/dev/null; then
    echo "certificates.sh: openssl is missing. On Debian and Ubuntu: apt install openssl" >&2
    exit 1
fi
mkdir -p "$1"
cd "$1"

# Its words are for whom something goes wrong.
exec 3>&2 >openssl.log 2>&1
trap '[ $? -eq 0 ] || cat openssl.log >&3' EXIT

make_authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=$1 of a test" \
        -addext keyUsage=keyCertSign -keyout "$1.key" -out "$1.crt"
}

# sign NAME ALTERNATIVE_NAMES FROM UNTIL: as of `openssl ca`, which alone knows dates.
sign() {
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr"
    echo "subjectAltName = $2" >"$1.ext"
    openssl ca -batch -notext -config ca.conf -create_serial -startdate "$3" -enddate "$4" -extfile "$1.ext" \
        -in "$1.csr" -out "$1.crt"
}

cat >ca.conf <<END
[ca]
default_ca = authority
[authority]
certificate = authority.crt
private_key = authority.key
database = index
serial = serial
new_certs_dir = .
default_md = sha256
unique_subject = no
policy = any
[any]
commonName = supplied
END
: >index
make_authority authority
make_authority stranger
here=DNS:localhost,IP:127.0.0.1
now=$(date -u -d yesterday +%Y%m%d%H%M%SZ)
later=$(date -u -d 'now + 10 years' +%Y%m%d%H%M%SZ)
much_later=$(date -u -d 'now + 20 years' +%Y%m%d%H%M%SZ)
sign good "$here" "$now" "$later"
sign elsewhere DNS:db.example.org "$now" "$later"
sign expired "$here" 20200101000000Z 20200201000000Z
sign early "$here" "$later" "$much_later"
echo "Ask somebody for the certificate." >notes.crt
if [ "$(id -u)" -eq 0 ]; then
    chown postgres: ./*.key
fi
