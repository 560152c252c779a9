# docker build -t dayie . && docker run --rm -v "$PWD:/work" dayie month
FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --include=dev --ignore-scripts --no-audit --no-fund && npm run build
RUN mkdir /package && npm pack --ignore-scripts --pack-destination /package
RUN npm install --global --prefix /opt/dayie --offline --no-audit --no-fund /package/dayie-*.tgz

FROM node:22-bookworm-slim
COPY --from=build /opt/dayie /opt/dayie
# Messages are Chinese unless -e DAYIE_LANG=en says otherwise; today is today in China.
ENV PATH=/opt/dayie/bin:$PATH DAYIE_LANG=zh TZ=Asia/Shanghai
USER node
WORKDIR /work
ENTRYPOINT ["dayie"]
CMD ["--help"]
