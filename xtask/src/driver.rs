//! A chromedriver that lives as long as the value that stands for it.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process::{command, root};
use crate::tools;

const PATIENCE: Duration = Duration::from_secs(15);
const PAUSE: Duration = Duration::from_millis(50);

/// A running chromedriver.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts one on a free port and waits until it answers.
    pub fn start() -> Result<Self> {
        let program = tools::browser::chromedriver()?;
        // The port is free again once the listener is dropped at the end of this line.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        fs::create_dir_all(root().join("target"))?;
        let log = File::create(root().join("target/chromedriver.log"))?;
        let child = command(program)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("chromedriver could not start")?;
        let mut driver = Self { child, port };
        let begun = Instant::now();
        while driver.request("/status").is_err() {
            if begun.elapsed() > PATIENCE || driver.child.try_wait()?.is_some() {
                bail!("chromedriver does not answer; target/chromedriver.log may say why");
            }
            thread::sleep(PAUSE);
        }
        Ok(driver)
    }

    /// Its address, without a slash at the end.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn request(&self, path: &str) -> Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked nicely first: it then closes the browsers that failed tests have left behind.
        if self.request("/shutdown").is_ok() {
            let begun = Instant::now();
            while begun.elapsed() < PATIENCE {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(PAUSE);
            }
        }
        // It may have ended meanwhile; then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
