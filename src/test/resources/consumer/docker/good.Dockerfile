ARG BASE=debian:12-slim
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o hello ./cmd/hello

FROM ${BASE}
COPY --from=build /src/hello /usr/local/bin/hello
ENV BLANKS="a  b " \
    PERCENT="100%" \
    DOLLAR="\$HOME \${HOME}" \
    QUOTES="say \"hi\" and 'bye'" \
    BACKSLASH="C:\\new" \
    UNICODE="ünï 😀" \
    TAB="a	b" \
    EMPTY="" \
    HASH="#a;b"
USER 65532:65532
EXPOSE 8080
ENTRYPOINT ["/usr/local/bin/hello", "--listen", ":8080"]
CMD ["--drain", "1s"]
